// Coverage: which rule its figures follow.

/** Version of docs/rules.md §5: units covered today among those that operate. */
export const COVERAGE_RULE = '2026-1'
