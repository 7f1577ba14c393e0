/**
 * V8 flags for processes that read one plan and end. V8 optimises after few calls by default, which pays in servers; in a run of one or two
 * seconds the optimiser itself is a third of the processor time. Measured by `npm run bench -- read-build`.
 */
export const batchFlags = ['--interrupt-budget=400000'];
