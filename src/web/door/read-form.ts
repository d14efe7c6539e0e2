import type { FastifyRequest } from 'fastify';
import type { Form, Upload } from './visit.ts';

/** More boxes than any page of ours has. */
const MAX_FIELDS = 5000;
const tooMany = () => Object.assign(new Error('more fields than a form of ours has'), { statusCode: 413 });
/** A body of several parts that is cut off, or says nothing of where its parts begin: the fault of who sent it. */
const cutOff = (fault: unknown) =>
  fault instanceof Error && 'statusCode' in fault ? fault : Object.assign(new Error('cut off'), { statusCode: 400 });

type Read = { form: Form; uploads: readonly Upload[] };

/**
 * Reads a posted form; files are read into memory up to the limit that the server set, and rejects beyond it. Without
 * `files` a form that could hold one counts as empty.
 */
export async function readForm(request: FastifyRequest, files: boolean): Promise<Read> {
  const form = new Map<string, string[]>();
  const uploads: Upload[] = [];
  let left = MAX_FIELDS;
  const add = (name: string, value: string) => {
    if (left-- <= 0) throw tooMany();
    const values = form.get(name);
    const kept = value.replaceAll('\0', ''); // no database keeps it
    if (values) values.push(kept);
    else form.set(name, [kept]);
  };
  if (request.isMultipart()) {
    if (!files) return { form, uploads };
    try {
      for await (const part of request.parts())
        if (part.type === 'file') {
          const bytes = await part.toBuffer();
          if (part.filename) uploads.push({ name: part.filename, bytes });
        } else add(part.fieldname, String(part.value));
    } catch (fault) {
      throw cutOff(fault);
    }
  } else if (request.body && typeof request.body === 'object')
    for (const [name, value] of Object.entries(request.body))
      for (const one of Array.isArray(value) ? value : [value]) add(name, String(one));
  return { form, uploads };
}
