import { type Field, type Fields, partsOf, partsOfItems } from "./fields.js";

/** A statement flattened: a property for each field, for each part of a range, and a list for each part of the items of a list. */

/** A property of nodes or edges, for formats whose columns have one type each. */
export interface Property {
  readonly name: string;
  readonly type: PropertyType;
}
export type PropertyType = "text" | "whole number" | "number" | "texts";

export type PropertyValue = string | number | readonly string[];

/** The properties that hold these fields, in their order. */
export function propertiesOf(fields: Fields): Property[] {
  return Object.entries(fields).flatMap(([name, field]): Property[] => {
    if (field.type === "record")
      return partsOf(name, field).map(({ property, field: part }) => ({
        name: property,
        type: typeOf(part),
      }));
    if (field.type === "records")
      return partsOfItems(field).map(({ property }) => ({ name: property, type: "texts" }));
    return [{ name, type: typeOf(field) }];
  });
}

function typeOf(field: Exclude<Field, { readonly type: "record" | "records" }>): PropertyType {
  if (field.type === "texts") return "texts";
  return field.type === "number" ? (field.whole ? "whole number" : "number") : "text";
}

/** What a statement has of these properties. Null and empty lists are left out. */
export function propertyValues(fields: Fields, thing: object): Record<string, PropertyValue> {
  const values: Record<string, PropertyValue> = {};
  for (const name in fields) {
    const value = (thing as Values)[name];
    if (value !== null && value !== undefined) addField(name, fields[name]!, value, values);
  }
  return values;
}

type Values = Readonly<Record<string, unknown>>;

function addField(name: string, field: Field, value: unknown, into: Record<string, PropertyValue>): void {
  switch (field.type) {
    case "texts":
      if ((value as readonly string[]).length > 0) into[name] = value as readonly string[];
      return;
    case "record":
      for (const { part, field: own, property } of partsOf(name, field)) {
        const of = (value as Values)[part];
        if (of !== null && of !== undefined) addField(property, own, of, into);
      }
      return;
    case "records": {
      const items = value as readonly Values[];
      if (items.length === 0) return;
      for (const { part, field: own, property } of partsOfItems(field)) {
        // A list cannot hold null. One of nulls alone is left out.
        if (own.optional && items.every((item) => item[part] === null)) continue;
        into[property] = items.map((item) => (item[part] as string | null) ?? "");
      }
      return;
    }
    default:
      into[name] = value as PropertyValue;
  }
}
