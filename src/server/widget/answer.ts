/** The answer to a question of the widget or an embedded page, or why there is none. */
export type Answer<T> =
  { readonly data: T; readonly error: null } | { readonly data: null; readonly error: WidgetError };

export interface WidgetError {
  readonly status: 400 | 404 | 500 | 503;
  readonly code: string;
  readonly message: string;
}
