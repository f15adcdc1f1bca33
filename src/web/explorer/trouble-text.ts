import type { AskError } from "./api/ask.js";

interface TroubleText {
  readonly text: string;
  /** Whether the same question may be answered later. */
  readonly mayPass: boolean;
}

/** Why there is no answer, in the words of someone who knows no API. What the API itself says of arguments and limits would not help. */
export function troubleText({ code }: Pick<AskError, "code">): TroubleText {
  return TEXTS[code] ?? { text: "Something went wrong on our side. Please try again.", mayPass: true };
}

const TEXTS: Readonly<Record<string, TroubleText>> = {
  UNREACHABLE: {
    text: "The career guide cannot be reached just now. Is your device online?",
    mayPass: true,
  },
  STORE_UNAVAILABLE: {
    text: "The career guide cannot be read just now. Please try again soon.",
    mayPass: true,
  },
  SERVER_BUSY: { text: "Many people are asking just now. Please try again in a moment.", mayPass: true },
  RATE_LIMITED: {
    text: "That were many questions within a minute. Please try again in a minute.",
    mayPass: true,
  },
  QUERY_TOO_EXPENSIVE: {
    text: "This question takes too long to answer. Choose roles that are closer to each other, or try again.",
    mayPass: true,
  },
  UNKNOWN_ID: {
    text: "This link names a role or skill that this guide does not have. Choose another one above.",
    mayPass: false,
  },
  WRONG_KIND: {
    text: "This link names something else where a role belongs. Choose a role above.",
    mayPass: false,
  },
  BAD_USER_INPUT: { text: "This link asks for something that cannot be answered.", mayPass: false },
};
