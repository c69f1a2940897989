/** The planners' desk. */
export const planning = {
  label: 'Planning desk',
  pagesLabel: 'Pages of the planning desk',
  pages: {
    progress: 'Progress',
    ledger: 'Ledger',
    conformity: 'Conformity',
    overlaps: 'Overlaps',
    layers: 'Reference layers',
    scenarios: 'Scenarios',
    reconciliation: 'Reconciliation',
    report: 'Reports',
  },
  removeYes: 'Delete',
  removeNo: 'Keep it',
};
