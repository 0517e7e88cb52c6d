import type { Checklist } from './checklist';

/** A small list with everything an item may have. */
export const exampleChecklist: Checklist = {
  id: 'example',
  title: 'Ready to sail',
  sections: [
    {
      title: 'Before',
      items: [
        {
          id: 'timed-restore',
          text: 'Restore the backup into an empty instance',
          why: 'A backup never restored is a hope.',
          doneWhen: 'The minutes stand in the `README`.',
          links: [
            { label: 'Backups', to: '/practices/backups-and-restore-tests' },
            { label: 'PostgreSQL', to: 'https://www.postgresql.org/docs/current/backup.html' },
          ],
          formerly: ['restore', 'restore-drill'],
        },
        { id: 'second-server', text: 'Run two servers.' },
      ],
    },
    { title: 'After', items: [{ id: 'rota', text: 'Agree on a rota', why: 'Nobody sails alone.' }] },
  ],
};
