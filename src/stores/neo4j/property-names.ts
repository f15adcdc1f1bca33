import { type Fields, partsOf, partsOfItems } from "../../guide/fields.js";

/** The names of the properties in Neo4j that hold these fields. */
export function propertyNames(fields: Fields): string[] {
  return Object.entries(fields).flatMap(([name, field]) => {
    if (field.type === "record") return partsOf(name, field).map(({ property }) => property);
    if (field.type === "records") return partsOfItems(field).map(({ property }) => property);
    return [name];
  });
}
