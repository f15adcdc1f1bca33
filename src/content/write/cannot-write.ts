/** The guide or report cannot be written there. The message says why and what to do. */
export class CannotWrite extends Error {
  override readonly name = "CannotWrite";
}
