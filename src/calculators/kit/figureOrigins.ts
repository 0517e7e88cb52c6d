import type { ScenarioFigures } from '../../model/scenario/scenario';

interface FigureOrigin {
  /** Fits beside the label. */
  readonly from: string;
  /** The rule in words, as `figureRules` computes it. */
  readonly rule: string;
}

/** What each computed figure is computed from, as long as the reader gives no measurement. */
export const figureOrigins = {
  peakRequestRate: {
    from: 'from users and requests',
    rule: 'users × active on a day × requests per day ÷ 86,400 s × peak over mean',
  },
  requestsPerMonth: { from: 'from peak load', rule: 'peak load ÷ peak over mean × 730 h' },
  databaseReadRate: {
    from: 'from peak load and queries',
    rule: 'peak load × queries per request × read share',
  },
  databaseWriteRate: {
    from: 'from peak load and queries',
    rule: 'peak load × queries per request × write share',
  },
  databaseSize: { from: 'from users', rule: 'users × database per user' },
  fileSize: { from: 'from users', rule: 'users × files per user' },
  egressPerMonth: { from: 'from requests a month', rule: 'requests a month × sent per request' },
  logsPerMonth: { from: 'from requests a month', rule: 'requests a month × logs per request' },
} as const satisfies Record<keyof ScenarioFigures, FigureOrigin>;
