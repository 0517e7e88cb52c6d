import Link from '@docusaurus/Link';
import { type ReactElement, useSyncExternalStore } from 'react';
import type { Price } from '../../model/pricing/price';
import { agedPrices } from '../../model/pricing/prices';
import type { ProviderId } from '../../model/scenario/scenario';
import { priceList, type PriceRow, type PriceSection, rowsBySource } from './priceList';
import styles from './view.module.css';

interface PricesProps {
  readonly provider: ProviderId;
  /** ISO day on which the page was last gone through; ages count from it until the reader's own day is known. */
  readonly reviewed: string;
}

/** Prices older than this are marked. */
const MAX_AGE_DAYS = 365;

/** Every list price that a bill can rest on, with its source, day and how far it may be trusted. */
export default function Prices({ provider, reviewed }: PricesProps): ReactElement {
  const today = useToday(reviewed.slice(0, 10));
  const sections = priceList(provider);
  const all = [...new Set(sections.flatMap(({ rows }) => rows.map(({ price }) => price)))];
  const aged = new Set(agedPrices(all, today, MAX_AGE_DAYS));
  return (
    <>
      <p>
        {aged.size} of these {all.length} prices are older than 12 months or carry no date, counted on {today}
        : check them before you sign anything.
      </p>
      <table className={styles.prices}>
        <thead>
          <tr>
            <th scope="col">List price</th>
            <th scope="col">Where it is from</th>
          </tr>
        </thead>
        {sections.map((section) => (
          <Section key={section.label} section={section} aged={aged} />
        ))}
      </table>
    </>
  );
}

function Section({
  section: { label, rows, note },
  aged,
}: {
  readonly section: PriceSection;
  readonly aged: ReadonlySet<Price>;
}): ReactElement {
  return (
    <tbody>
      <tr>
        <th scope="rowgroup" colSpan={2} className={styles.section}>
          {label}
          {note !== undefined && <span className={styles.note}>{note}</span>}
        </th>
      </tr>
      {rowsBySource(rows).map((group) => (
        <tr key={group[0].price.id}>
          <td>
            {group.map((row) => (
              <PriceLine key={row.price.id} row={row} />
            ))}
          </td>
          <td>
            <Origin price={group[0].price} isAged={aged.has(group[0].price)} />
          </td>
        </tr>
      ))}
    </tbody>
  );
}

function PriceLine({ row: { price, times } }: { readonly row: PriceRow }): ReactElement {
  return (
    <span className={styles.line}>
      {price.sku}:{' '}
      <span className={styles.amount}>
        {times > 1 && `${times} × `}${price.usd} per {price.unit}
      </span>
    </span>
  );
}

function Origin({ price, isAged }: { readonly price: Price; readonly isAged: boolean }): ReactElement {
  const { source, url, region, date, confidence, note } = price;
  return (
    <>
      {url === undefined ? source : <Link to={url}>{source}</Link>}
      <span className={styles.note}>
        {[region, ...(date === null ? [] : [date]), `confidence: ${confidence}`].join(' · ')}
        {isAged && (
          <strong className={styles.aged}> {date === null ? 'undated' : 'older than 12 months'}</strong>
        )}
      </span>
      {note !== undefined && <span className={styles.note}>{note}</span>}
    </>
  );
}

const never = () => () => undefined;
const clockDay = () => new Date().toISOString().slice(0, 10);

/** The reader's day: a site that was built long ago must not call its prices fresh. */
function useToday(reviewed: string): string {
  return useSyncExternalStore(never, clockDay, () => reviewed);
}
