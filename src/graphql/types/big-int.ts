import { GraphQLError, GraphQLScalarType, Kind } from "graphql";

/** Sends a bigint as a number where a double holds it exactly, else as a string of digits. Accepts both. */
export const BigIntScalar = new GraphQLScalarType<bigint, number | string>({
  name: "BigInt",
  description:
    "A whole number of any size. It is sent as a JSON number from −(2⁵³ − 1) to 2⁵³ − 1, which every client reads exactly, and outside that range as a JSON string of digits.",
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
