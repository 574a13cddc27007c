import { HOSTS } from './platforms/hosts.ts';
import { LIBRARIES } from './platforms/libraries.ts';
import { VENDORS } from './platforms/vendors.ts';
import type { Platform } from './row.ts';

/** Every consent platform that is known. Earlier ones win where two could be meant. */
export const PLATFORMS: readonly Platform[] = [...LIBRARIES, ...VENDORS, ...HOSTS];
