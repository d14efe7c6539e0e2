import { Button } from '#web/kit/button.tsx';
import { Form } from '#web/kit/form.tsx';
import { Row } from '#web/kit/layout.tsx';

/** How a paper goes along as a file. `at` is the address of the page; a POST to `bestand` below it answers with the file. */
export const PaperWays = ({ at }: { at: string }) => (
  <Form action={`${at}/bestand`} inline>
    <Row>
      <Button name="vorm" value="word">
        Bewaar voor Word
      </Button>
      <Button name="vorm" value="pdf">
        Bewaar als PDF
      </Button>
      <Button name="vorm" value="html">
        Bewaar als webpagina
      </Button>
    </Row>
  </Form>
);
