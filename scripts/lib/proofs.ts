import type { Verification } from '../../server/src/geodata/verify/index.ts';

/** Proofs and contradictions as a list for a terminal, and the count of what failed. */
export function proofLines({ proofs, contradictions }: Verification): string[] {
  const failed = proofs.filter(({ faults }) => faults.length > 0).length;
  return [
    '',
    ...proofs.flatMap(({ title, found, faults }) => [
      `  ${faults.length === 0 ? '✓' : '✗'} ${title}: ${found}`,
      ...faults.map((fault) => `      ${fault}`),
    ]),
    '',
    `  Contradictions of the sources, as the screen shows them (${contradictions.length}):`,
    ...contradictions.map(
      ({ title, left, relation, right, unit, difference }) =>
        `    ${title.en}: ${number(left.value)} ${relation} ${number(right.value)} ${unit}? off by ${number(difference)}`,
    ),
    '',
    failed === 0
      ? `All ${proofs.length} proofs hold.`
      : `${failed} of ${proofs.length} proofs fail.`,
  ];
}

function number(value: number): string {
  return value.toLocaleString('en', { maximumFractionDigits: 2 });
}
