import { defineTeam } from './src/team/defineTeam';

/**
 * Your team's facts. Everything that the site says about you comes from here: change it, and
 * `npm run check` lists whatever does not fit, with how to mend it.
 */
export default defineTeam({
  name: 'Loadline',
  site: {
    /** Where the site is served from, scheme and host. */
    url: 'https://loadline-handbook.github.io',
    /** Path below the host, with a slash at both ends. */
    baseUrl: '/',
    /** Repository that "Edit this page" links lead to; leave out for none. */
    repository: 'https://github.com/loadline-handbook/loadline',
  },
  chat: { name: '#incidents', url: 'https://chat.example.com/channels/incidents' },
  escalation: [
    { role: 'On-call engineer', contact: 'pager: primary', after: '0 min' },
    { role: 'On-call lead', contact: 'pager: secondary', after: '15 min' },
    { role: 'Head of engineering', contact: 'phone: see the pager schedule', after: '30 min' },
  ],
  dashboards: [
    { name: 'Service overview', url: 'https://grafana.example.com/d/overview' },
    { name: 'Databases', url: 'https://grafana.example.com/d/databases' },
  ],
  /** Starting values for the variables that runbooks fill into their commands. */
  runbookVariables: {
    host: 'db.internal',
    database: 'app',
    namespace: 'production',
  },
  /** Steps and roles of your own, beside those of this project; see `src/onboarding/`. */
  onboarding: {
    items: [],
    roles: [],
  },
});
