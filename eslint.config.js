import js from "@eslint/js";
import prettier from "eslint-config-prettier";
import tseslint from "typescript-eslint";

export default tseslint.config(
  {
    ignores: [
      "dist/",
      "coverage/",
      ".stryker-tmp/",
      ".neo4j/",
      "src/graphql/operations/{generated,questions}.ts",
      "tests/package/consumer.ts",
    ],
  },
  js.configs.recommended,
  {
    files: ["**/*.{ts,tsx}"],
    extends: [tseslint.configs.strictTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      "@typescript-eslint/restrict-template-expressions": ["error", { allowNumber: true }],
      "@typescript-eslint/no-extraneous-class": ["error", { allowWithDecorator: true }],
      // Typed arrays and dense tables are read inside bounds that the loop states.
      "@typescript-eslint/no-non-null-assertion": "off",
    },
  },
  {
    // What does not fit on a few screens is hard to read as one thing.
    files: ["src/**/*.{ts,tsx}"],
    rules: {
      "max-lines": ["error", 260],
      "max-lines-per-function": ["error", 80],
    },
  },
  {
    files: ["src/graphql/resolvers/**"],
    rules: {
      // The classes of src/graphql/types are shapes: a resolver returns a plain object of the domain that has all their fields.
      "@typescript-eslint/no-unsafe-class-instance-assignment": "off",
    },
  },
  prettier,
);
