/** Beside a button: why the server would not have it. */
export function Refused({ why }: { why: string | null }) {
  if (why === null) return null;
  return (
    <span className="field-error" role="alert">
      {why}
    </span>
  );
}
