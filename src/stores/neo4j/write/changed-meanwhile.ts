/** Somebody else changed the guide after it was read. */
export class ChangedMeanwhile extends Error {}
