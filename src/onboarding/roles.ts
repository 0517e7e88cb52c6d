import type { Role } from './onboarding';
import { backend } from './roles/backend';
import { data } from './roles/data';
import { frontend } from './roles/frontend';
import { manager } from './roles/manager';
import { mobile } from './roles/mobile';
import { platform } from './roles/platform';

/** The roles that this project knows; a team adds its own in `team.ts`. */
export const roles: readonly Role[] = [backend, frontend, mobile, data, platform, manager];
