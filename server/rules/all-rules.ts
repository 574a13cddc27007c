import { chatboxBeforeConsent } from './chatbox-before-consent.ts';
import { expiredAttestation } from './expired-attestation.ts';
import { hardcodedPersonalData } from './hardcoded-personal-data.ts';
import { incompleteDeclaration } from './incomplete-declaration.ts';
import { missingAttestation } from './missing-attestation.ts';
import { missingRetention } from './missing-retention.ts';
import { noErasurePath } from './no-erasure-path.ts';
import { opaqueData } from './opaque-data.ts';
import { personalDataInUrl } from './personal-data-in-url.ts';
import { predictableToken } from './predictable-token.ts';
import { privacyModeBypass } from './privacy-mode-bypass.ts';
import { refusedPush } from './refused-push.ts';
import { resyncAfterErasure } from './resync-after-erasure.ts';
import type { Rule, SuppressionRule } from './rule.ts';
import { secretInClient } from './secret-in-client.ts';
import { sensitiveData } from './sensitive-data.ts';
import { sessionNotReset } from './session-not-reset.ts';
import { undeclaredData } from './undeclared-data.ts';
import { undisclosedAi } from './undisclosed-ai.ts';
import { ungatedData } from './ungated-data.ts';
import { unjustifiedSuppression } from './unjustified-suppression.ts';
import { unusedDeclaration } from './unused-declaration.ts';
import { unusedSuppression } from './unused-suppression.ts';
import { wrongConsentCategory } from './wrong-consent-category.ts';

/** Every rule on flows and configs. */
export const ALL_RULES: readonly Rule[] = [
  ungatedData,
  undeclaredData,
  sensitiveData,
  wrongConsentCategory,
  chatboxBeforeConsent,
  privacyModeBypass,
  sessionNotReset,
  predictableToken,
  secretInClient,
  refusedPush,
  opaqueData,
  hardcodedPersonalData,
  personalDataInUrl,
  noErasurePath,
  resyncAfterErasure,
  undisclosedAi,
  incompleteDeclaration,
  unusedDeclaration,
  missingAttestation,
  expiredAttestation,
  missingRetention,
];

/** These look at what the others found, so they come last. */
export const SUPPRESSION_RULES: readonly SuppressionRule[] = [unjustifiedSuppression, unusedSuppression];
