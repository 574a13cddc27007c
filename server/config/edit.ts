import { getNodeValue, type Node } from 'jsonc-parser';
import type { AttestationRow } from './checklist.ts';
import type { Attestation, Declaration } from './config.ts';
import { append, put, soundRoot, type Json, type TextEdit } from './insert.ts';
import { nodeAt } from './locate.ts';
import type { RuleId, Severity } from './rules.ts';

export { edited, type TextEdit } from './insert.ts';

/** A declaration as it is to be written: what is left out stays out. */
export type NewDeclaration = Partial<Declaration> & Pick<Declaration, 'items' | 'purpose' | 'legalBasis'>;

export type NewAttestation = Partial<Attestation>;

/** The fields that are set, in the order in which they are read best. */
function fieldsOf<Field extends string>(
  order: readonly Field[],
  given: Readonly<Partial<Record<Field, Json>>>,
): { readonly [key: string]: Json } {
  return Object.fromEntries(order.flatMap((field) => (given[field] === undefined ? [] : [[field, given[field]]])));
}

const DECLARATION_ORDER = [
  'items',
  'purpose',
  'legalBasis',
  'retention',
  'recipients',
  'reviewed',
  'sensitive',
  'justification',
  'note',
] as const satisfies readonly (keyof Declaration)[];

const ATTESTATION_ORDER = [
  'website',
  'on',
  'by',
  'evidence',
  'reviewBy',
  'notApplicable',
  'note',
] as const satisfies readonly (keyof Attestation)[];

const textsOf = (list: Node | undefined): readonly unknown[] => (list?.children ?? []).map(({ value }) => value);

/** The position of the first declaration with this purpose and basis. */
function twin(root: Node | undefined, { legalBasis, purpose }: NewDeclaration): number {
  const entries: readonly Node[] = nodeAt(root, ['data'])?.children ?? [];
  return entries.findIndex((entry) => {
    const written = getNodeValue(entry) as { readonly purpose?: unknown; readonly legalBasis?: unknown } | null;
    return written?.purpose === purpose && (written.legalBasis ?? null) === legalBasis;
  });
}

/**
 * Adds a declaration. With `merge`, its items join the first declaration with the same purpose and legal basis, when there is one; its
 * other fields are then not used.
 */
export function addDeclaration(
  text: string,
  declaration: NewDeclaration,
  { merge = false }: { readonly merge?: boolean } = {},
): readonly TextEdit[] {
  const root = soundRoot(text);
  const index = merge ? twin(root, declaration) : -1;
  if (index < 0) return append(text, ['data'], [fieldsOf(DECLARATION_ORDER, declaration)]);
  const items = nodeAt(root, ['data', index, 'items']);
  if (items?.type !== 'array') return [];
  const present = textsOf(items);
  return append(
    text,
    ['data', index, 'items'],
    declaration.items.filter((item) => !present.includes(item)),
  );
}

/** Names a consent test of the team's own, unless it is named already. */
export function addGuard(text: string, guard: string): readonly TextEdit[] {
  const path = ['consent', 'guards'];
  return textsOf(nodeAt(soundRoot(text), path)).includes(guard) ? [] : append(text, path, [guard]);
}

/** Adds an answer to a row of the checklist. */
export function addAttestation(text: string, row: AttestationRow, attestation: NewAttestation): readonly TextEdit[] {
  return append(text, ['attestations', row], [fieldsOf(ATTESTATION_ORDER, attestation)]);
}

/** Sets how loud a rule is. */
export function setRule(text: string, rule: RuleId, severity: Severity): readonly TextEdit[] {
  return put(text, ['rules', rule], severity);
}
