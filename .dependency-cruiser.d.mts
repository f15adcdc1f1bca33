import type { ICruiseOptions } from "dependency-cruiser";

declare const config: {
  readonly forbidden: { name: string; comment: string; severity: "error"; from: object; to: object }[];
  readonly options: ICruiseOptions;
};
export default config;
