/** The atlas's own mark: a sheet with a parcelled corner, the same drawing as the favicon. */
export function Mark({ size = 28 }: { size?: number }) {
  return (
    <svg className="mark" width={size} height={size} viewBox="0 0 32 32" aria-hidden="true">
      <rect className="mark-sheet" width="32" height="32" rx="7" />
      <path className="mark-land" d="M6 9.5 14.5 6v9.2L6 17z" />
      <path className="mark-land mark-land-faint" d="M17 5.6 26 9v6.4l-9-1.2z" />
      <path className="mark-land mark-land-faint" d="M6 19.6 14.5 18v8.2L6 23.4z" />
      <path className="mark-line" d="M17.9 17.6 26 18.6v5.2l-8.1 2.6z" />
    </svg>
  );
}
