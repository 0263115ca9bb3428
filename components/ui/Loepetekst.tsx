import Markdown from 'markdown-to-jsx';
import stil from './loepetekst.module.css';

/** Text of Markdown. HTML in it is shown as it was written, addresses other than web and e-mail lead nowhere, and pictures are left out. */
export function Loepetekst({ children }: { children: string }) {
  return (
    <div className={stil['loepetekst']}>
      <Markdown
        options={{
          disableParsingRawHTML: true,
          forceBlock: true,
          wrapper: null,
          overrides: { img: () => null, table: Tabell, a: Lenke },
        }}
      >
        {children}
      </Markdown>
    </div>
  );
}

function Tabell(props: React.ComponentProps<'table'>) {
  return (
    <div className={stil['rulles']}>
      <table>{props.children}</table>
    </div>
  );
}

const TRYGG = /^(https:\/\/|mailto:|\/(?!\/)|#)/;

function Lenke({ href, children }: React.ComponentProps<'a'>) {
  return href && TRYGG.test(href) ? <a href={href}>{children}</a> : <>{children}</>;
}
