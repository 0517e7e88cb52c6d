import { type Interrupts, peopleForInterrupts } from '../../model/people/interruptLoad';
import { wholeUnits } from '../../model/rounding/wholeUnits';
import type { TeamValues } from './inputs';

/** Google's cap on the share of weeks with a pager: a quarter at one site, a third where the nights are another's. */
const WEEKS_ONE_SITE = 1 / 4;
const WEEKS_MORE_SITES = 1 / 3;
const NIGHTS_A_MONTH = 365.25 / 12;

/** The interruptions of a week as the model takes them. */
export function interruptsOf(v: TeamValues): Interrupts {
  return {
    incidentsPerWeek: v.pagesPerWeek,
    hoursPerIncident: v.hoursPerPage,
    othersPerPerson: v.otherInterrupts,
    hoursPerOther: v.minutesPerOther / 60,
    weekHours: v.weekHours,
  };
}

/** People that each bound asks for; `Infinity` where no number is enough. */
export function rotationBounds(
  v: TeamValues,
): readonly { readonly label: string; readonly people: number }[] {
  const weeks = v.sites === 1 ? WEEKS_ONE_SITE : WEEKS_MORE_SITES;
  const pagesPerNight = (v.pagesPerWeek * v.nightShare) / 700;
  const brokenNights = v.sites === 1 ? NIGHTS_A_MONTH * -Math.expm1(-pagesPerNight) : 0;
  return [
    { label: 'weeks with a pager', people: wholeUnits((v.atOnce * v.sites) / weeks) },
    { label: 'broken nights', people: wholeUnits(brokenNights / v.nightLimit) },
    {
      label: 'interrupt budget',
      people: wholeUnits(peopleForInterrupts(interruptsOf(v), v.interruptBudget / 100)),
    },
  ];
}

/** The bound that asks for most. */
export function fairRotation(v: TeamValues): { readonly label: string; readonly people: number } {
  const bounds = rotationBounds(v);
  return bounds.reduce((most, bound) => (bound.people > most.people ? bound : most), bounds[0]!);
}
