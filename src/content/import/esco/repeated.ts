/** Why a row that says what another has said is left out: files of two downloads may share rows. */
export const REPEATED = "the row says what another has said";
