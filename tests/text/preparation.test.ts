import { describe, expect, test } from "@jest/globals";

import { EASE_REASONS, EASES } from "../../src/career/path/ease.js";
import { easeText, easeWord, moreYearsText, preparationText } from "../../src/text/preparation.js";

describe("how hard a step is", () => {
  test("is said with every reason", () => {
    expect(easeText("LEAP", ["EDUCATION"])).toBe("Leap – a much higher degree is usual");
    expect(easeText("STRETCH", ["EDUCATION"])).toBe("Stretch – the next higher degree is usual");
    expect(easeText("LEAP", ["LEVEL", "COVERAGE"])).toBe(
      "Leap – it is two or more levels up and little of what it requires is met yet",
    );
    expect(easeText("STRETCH", ["EXPERIENCE"])).toBe("Stretch – some more years of experience are usual");
    expect(easeText("EASY", [])).toBe("Easy");
  });

  test("has words for all that the domain says", () => {
    for (const ease of EASES) expect(easeWord(ease)).not.toBe(ease);
    for (const reason of EASE_REASONS.filter((each) => each !== "THINLY_DESCRIBED"))
      expect(easeText("LEAP", [reason])).not.toContain(reason);
    for (const reason of ["EXPERIENCE", "COVERAGE"])
      expect(easeText("STRETCH", [reason])).not.toContain(reason);
    expect(easeText("UNKNOWN", ["THINLY_DESCRIBED"])).toMatch(/^Hard to tell – /);
  });
});

describe("years and degrees", () => {
  const degree = (name: string, share: number | null) => ({ education: { name, share }, experience: null });

  test("are said as a source says them", () => {
    expect(preparationText(degree("Bachelor's degree", 0.62))).toBe(
      "Usually asks for a Bachelor's degree (62 %)",
    );
    expect(preparationText(degree("Associate's Degree", null))).toBe(
      "Usually asks for an Associate's Degree",
    );
    expect(preparationText(degree("Some College Courses", 0.4))).toBe(
      "Usually asks for Some College Courses (40 %)",
    );
    expect(
      preparationText({ ...degree("Master's Degree", null), experience: { min: 2, typical: 4, max: 6 } }),
    ).toBe("Usually asks for a Master's Degree and 2–6 years of experience");
    expect(preparationText({ education: null, experience: { min: 0, typical: 0, max: 0 } })).toBe(
      "Usually asks for no years of experience",
    );
    expect(preparationText({ education: null, experience: null })).toBeNull();
  });

  test("of what is left of two ranges rise", () => {
    expect(moreYearsText({ min: 2, typical: 4, max: 6 })).toBe("2–6 more years of experience");
    expect(moreYearsText({ min: 3, typical: 3, max: 1 })).toBe("1–3 more years of experience");
    expect(moreYearsText({ min: 1, typical: 1, max: 1 })).toBe("1 more year of experience");
    expect(moreYearsText({ min: 0, typical: 0, max: 0 })).toBe("no more years of experience");
    expect(moreYearsText({ min: 0, typical: 0.38, max: 2.62 })).toBe("0–2.6 more years of experience");
  });
});
