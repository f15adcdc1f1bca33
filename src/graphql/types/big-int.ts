import { GraphQLError, GraphQLScalarType, Kind } from "graphql";

/** A number where a double holds it exactly, else a string of digits; either is understood. */
export const BigIntScalar = new GraphQLScalarType<bigint, number | string>({
  name: "BigInt",
  description:
    "A whole number of any size: a JSON number from −(2⁵³ − 1) to 2⁵³ − 1, which every client reads exactly, else a JSON string of digits.",
  serialize(value) {
    const whole = toBigInt(value);
    const number = Number(whole);
    return Number.isSafeInteger(number) ? number : String(whole);
  },
  parseValue: toBigInt,
  parseLiteral(node) {
    if (node.kind === Kind.INT || node.kind === Kind.STRING) return toBigInt(node.value);
    throw new GraphQLError("BigInt takes a whole number or a string of digits.", { nodes: node });
  },
});

function toBigInt(value: unknown): bigint {
  if (typeof value === "bigint") return value;
  if (typeof value === "number" && Number.isSafeInteger(value)) return BigInt(value);
  if (typeof value === "string" && /^-?\d{1,10000}$/.test(value)) return BigInt(value);
  throw new GraphQLError("BigInt takes a whole number or a string of digits.");
}
