/** The format of a file by its name; null for anything else than a table. */
export function formatOf(name: string): 'csv' | 'xlsx' | null {
  const extension = name.toLowerCase().split('.').at(-1);
  return extension === 'csv' || extension === 'xlsx' ? extension : null;
}
