/** Who uses a facility: the US service, or both forces together; in the order of the key. */
export const service = ['marine-corps', 'air-force', 'navy', 'army', 'shared'] as const;
export type Service = (typeof service)[number];

/** Where a facility stands: used, granted but unused, planned or being built, or given back. */
export const facilityStatus = ['in-use', 'listed-unused', 'planned', 'returned'] as const;
export type FacilityStatus = (typeof facilityStatus)[number];
