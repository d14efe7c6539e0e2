import type { ComponentChildren } from 'preact';
import { Page, type PageProps } from '#web/kit/page.tsx';

/** The house around every gallery page: demo warning, header, help. */
export function Frame({ children, ...props }: Partial<PageProps> & { title: string; children: ComponentChildren }) {
  return (
    <Page
      home="/werk"
      region="Regio Eem en Vallei"
      nav={[
        { href: '/werk', label: 'Mijn werk', current: props.title === 'Mijn werk' },
        { href: '/jongeren', label: 'Jongeren', current: props.crumbs !== undefined },
        { href: '/overstaptafel', label: 'Overstaptafel' },
        { href: '/plekken', label: 'Plekken' },
        { href: '/regio', label: 'Regio' },
        { href: '/cijfers', label: 'Cijfers', current: props.title === 'Cijfers' },
      ]}
      who={{ name: 'Sanne de Boer', role: 'Werk en Inkomen Leusden', href: '/ik' }}
      demo={{
        clock: (
          <p>
            Vandaag is <strong>maandag 8 juni 2026</strong>
          </p>
        ),
      }}
      help={{ phone: '033 000 00 00', mail: 'hulp@aanzet.example' }}
      links={[
        { href: '/privacy', label: 'Privacy' },
        { href: '/toegankelijkheid', label: 'Toegankelijkheid' },
      ]}
      {...props}
    >
      {children}
    </Page>
  );
}
