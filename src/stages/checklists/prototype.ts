import type { Checklist } from '../../checklists/checklist';

export const prototypeChecklist: Checklist = {
  id: 'stage-prototype',
  title: 'Prototype: up to 1,000 users',
  sections: [
    {
      title: 'Product and money',
      items: [
        {
          id: 'prototype-retention-curve',
          text: 'Draw the retention curve of each month’s new users.',
          why: 'With 100 new users a month of whom 20 % leave each month, a product never passes 500 users.',
          doneWhen: 'One chart shows the share of each cohort that is active in weeks 1, 4 and 8.',
          links: [
            { label: 'MVP and product–market fit', to: '/practices/mvp-and-product-market-fit' },
            { label: 'Collecting feedback', to: '/practices/collecting-feedback' },
          ],
        },
        {
          id: 'prototype-months-of-cash',
          text: 'Write down for how many months the cash lasts.',
          why: 'USD 250,000 at USD 10,000 a month without revenue lasts 24 months: eight tests of a quarter each.',
          doneWhen: 'A number of months, with its date, is known to everybody on the team.',
          links: [
            {
              label: 'Unit economics',
              to: '/calculators/unit-economics?stage=prototype&cash=250000&otherFixed=10000',
            },
          ],
        },
        {
          id: 'prototype-bill-limit',
          text: 'Set a budget with alerts in the cloud account.',
          why: 'A forgotten copy of a database is seen after two days, and not on the invoice on day 45.',
          doneWhen: 'A test alert has reached two people.',
          links: [{ label: 'Cost monitoring from day one', to: '/practices/cost-monitoring' }],
        },
      ],
    },
    {
      title: 'Architecture',
      items: [
        {
          id: 'prototype-stateless-process',
          text: 'Keep nothing on the server’s disk: sessions in the database, uploads in object storage.',
          why: 'It makes the second server a day’s work in place of four to eight weeks.',
          doneWhen: 'The server is destroyed and built again, and nobody is logged out or misses a file.',
          links: [{ label: 'Load balancing', to: '/practices/load-balancing' }],
        },
        {
          id: 'prototype-supervisor',
          text: 'Have a supervisor start the process again when it dies.',
          why: 'One that fails weekly is down 8.9 hours a year if a person needs ten minutes, 1.1 if a supervisor needs one.',
          doneWhen: 'After kill -9 the site answers again within a minute.',
          links: [{ label: 'Health checks and automated restart', to: '/practices/health-checks' }],
        },
      ],
    },
    {
      title: 'Data',
      items: [
        {
          id: 'prototype-log-elsewhere',
          text: 'Archive the database’s log continuously to another account, or buy a managed database.',
          why: 'A nightly dump loses up to 24 hours, an archived log about five minutes or less.',
          doneWhen: 'The newest archived segment is younger than five minutes.',
          links: [
            { label: 'Backups and restore tests', to: '/practices/backups-and-restore-tests' },
            { label: 'Storage, WAL and backup', to: '/calculators/storage?stage=prototype' },
          ],
        },
        {
          id: 'prototype-timed-restore',
          text: 'Restore into an empty instance and start the application against it.',
          why: 'Copying 1 GB takes seconds; noticing, deciding and finding the command take the other half hour.',
          doneWhen:
            'The minutes and the date of the last restore are written down, and are less than a quarter old.',
          links: [{ label: 'Backups and restore tests', to: '/practices/backups-and-restore-tests' }],
        },
        {
          id: 'prototype-data-inventory',
          text: 'List the personal data you keep, why, and for how long.',
          why: 'In the EU a breach is reported within 72 hours of knowing; what was never kept is not in it.',
          doneWhen: 'Each column with personal data stands in the list with a purpose and a number of days.',
          links: [{ label: 'Privacy and retention', to: '/practices/privacy-and-retention' }],
        },
      ],
    },
    {
      title: 'Delivery',
      items: [
        {
          id: 'prototype-deploy-on-merge',
          text: 'Test and deploy every merge.',
          why: 'If one change in twenty breaks something, a release of ten changes breaks in 40 % of cases.',
          doneWhen: 'A merged change is live in under ten minutes, without a laptop.',
          links: [{ label: 'CI/CD', to: '/practices/ci-cd' }],
        },
        {
          id: 'prototype-way-back',
          text: 'Go back to the previous build with one command.',
          why: 'With one server every bad start is an outage for everybody.',
          doneWhen: 'Somebody who did not write it has gone back in under five minutes.',
          links: [
            { label: 'CI/CD', to: '/practices/ci-cd' },
            { label: 'nginx answers 502 after a deploy', to: '/runbooks/nginx/nginx-bad-deploy' },
          ],
        },
        {
          id: 'prototype-settings-outside',
          text: 'Keep settings and keys out of the code, and scan the repository for secrets.',
          why: 'A key in the code takes a build and a release to change: about an hour in which it works for others.',
          doneWhen: 'The scan of the whole history finds nothing.',
          links: [{ label: 'Environments and secrets', to: '/practices/environments-and-secrets' }],
        },
      ],
    },
    {
      title: 'Security',
      items: [
        {
          id: 'prototype-second-factor',
          text: 'Ask for a second factor at the cloud account, the code host, the registrar and the mail domain.',
          why: 'Microsoft’s analysis, quoted by OWASP: it would have stopped 99.9 % of account compromises.',
          doneWhen: 'No account without it is left in the four lists of members.',
          links: [{ label: 'Authentication', to: '/practices/authentication' }],
        },
        {
          id: 'prototype-database-closed',
          text: 'Let the database take connections from the application only.',
          why: 'What cannot be reached can be neither guessed at nor hit by the next flaw in the login.',
          doneWhen: 'From outside, nc -zv to port 5432 fails.',
          links: [{ label: 'TLS everywhere and mTLS', to: '/practices/tls-and-mtls' }],
        },
        {
          id: 'prototype-certificate-renewal',
          text: 'Renew the certificate by a timer, and watch its end.',
          why: 'A renewal that fails says nothing until every client refuses in the same second.',
          doneWhen: 'A dry run of the renewal succeeds, and a ticket opens 14 days before the end.',
          links: [
            { label: 'A TLS certificate is about to expire', to: '/runbooks/tls/tls-certificate-expiring' },
          ],
        },
      ],
    },
    {
      title: 'Observability',
      items: [
        {
          id: 'prototype-outside-check',
          text: 'Check from outside, every minute, that a user can log in and read a record.',
          why: 'At 5,000 requests a day error rates are noise; a probe that failed three times in a row is not.',
          doneWhen: 'With the application stopped, a phone rings within five minutes.',
          links: [{ label: 'Monitoring', to: '/practices/monitoring' }],
        },
        {
          id: 'prototype-event-a-request',
          text: 'Write one event a request, with an id that is shown on the error page.',
          why: '256 bytes for each of 152,000 requests are 39 MB a month: free wherever you keep them.',
          doneWhen: 'From the id in a user’s screenshot the event is found in a minute.',
          links: [{ label: 'Structured logs', to: '/practices/structured-logs' }],
        },
      ],
    },
    {
      title: 'Team',
      items: [
        {
          id: 'prototype-two-hold-keys',
          text: 'Have two people hold every credential, and the company own domain, code and accounts.',
          why: 'One person on holiday, or gone, must not be the only way to the domain.',
          doneWhen: 'The second person has logged in to each of them this quarter.',
          links: [{ label: 'Environments and secrets', to: '/practices/environments-and-secrets' }],
        },
        {
          id: 'prototype-three-pages',
          text: 'Write down how to deploy, how to go back and how to restore.',
          why: 'At 1 GB the plan is the slow part: of half an hour of restore, 12 seconds are copying and replay.',
          doneWhen: 'Each was followed once by the person who did not write it.',
          links: [{ label: 'All runbooks', to: '/runbooks' }],
        },
      ],
    },
  ],
};
