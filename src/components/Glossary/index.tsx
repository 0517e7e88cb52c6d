import Link from '@docusaurus/Link';
import useBrokenLinks from '@docusaurus/useBrokenLinks';
import Heading from '@theme/Heading';
import { group } from 'd3-array';
import type { ReactElement } from 'react';
import { glossary } from '../../glossary/glossary';
import type { Term } from '../../glossary/term';
import styles from './styles.module.css';

/** Every term with its definition, by first letter. */
export default function Glossary(): ReactElement {
  const letters = group(glossary, ({ name }) => name[0]!.toUpperCase());
  return (
    <>
      <nav className={styles.letters} aria-label="Letters">
        {[...letters.keys()].map((letter) => (
          <Link key={letter} to={`#letter-${letter.toLowerCase()}`}>
            {letter}
          </Link>
        ))}
      </nav>
      {[...letters].map(([letter, terms]) => (
        <section key={letter}>
          <Heading as="h2" id={`letter-${letter.toLowerCase()}`}>
            {letter}
          </Heading>
          {terms.map((term) => (
            <Entry key={term.id} term={term} />
          ))}
        </section>
      ))}
    </>
  );
}

function Entry({ term: { id, name, also = [], means, see } }: { readonly term: Term }): ReactElement {
  useBrokenLinks().collectAnchor(id);
  // Plurals are found in the text; in the list they would say nothing.
  const others = also.filter((form) => !form.toLowerCase().startsWith(name.toLowerCase()));
  return (
    <div className={styles.entry}>
      <Heading as="h3" id={id}>
        {name}
      </Heading>
      {others.length > 0 && <p className={styles.also}>Also: {others.join(', ')}</p>}
      <p>
        {means}{' '}
        {see !== undefined && (
          <Link to={see} aria-label={`Read on: ${name}`}>
            Read on
          </Link>
        )}
      </p>
    </div>
  );
}
