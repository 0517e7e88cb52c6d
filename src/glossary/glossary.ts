import type { Term } from './term';
import { businessTerms } from './terms/business';
import { dataTerms } from './terms/data';
import { deliveryTerms } from './terms/delivery';
import { loadTerms } from './terms/load';
import { reliabilityTerms } from './terms/reliability';
import { securityTerms } from './terms/security';

const byName = new Intl.Collator('en-GB', { sensitivity: 'base', numeric: true });

/** Every term of the site in alphabetical order. */
export const glossary: readonly Term[] = [
  ...loadTerms,
  ...dataTerms,
  ...reliabilityTerms,
  ...deliveryTerms,
  ...securityTerms,
  ...businessTerms,
].sort((a, b) => byName.compare(a.name, b.name));
