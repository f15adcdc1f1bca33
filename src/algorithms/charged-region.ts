import { type Csr, reverseCsr, vertexCount } from "./csr.js";
import { leastCostsInto } from "./dijkstra.js";

/** What a region is cut out of: a graph whose vertices need items that have weights. */
export interface ItemGraph {
  readonly out: Csr;
  /** Vertex → the items that it needs. */
  readonly needs: Csr;
  readonly weight: Float64Array;
}

const UNSEEN = -1;
const PAID = -2;

/**
 * A part of an item graph, with places and items numbered from 0: place 0 is the start of a path, the last place its target. The weight of
 * every item is charged to the places that need it, in proportion to their prices. So the charges of a path's inner places add up to no
 * more than the weight of all items that these need, each counted once: that is a lower bound on what the path costs, whatever the prices.
 */
export class ChargedRegion {
  readonly size: number;
  /** Place → the most that its items can cost: their weight. */
  readonly own: Float64Array;
  readonly charge: Float64Array;
  /** Place → the least charges strictly between it and the target; Infinity where no way leads there. */
  readonly ahead: Float64Array;
  /** Place → the least charges strictly between the start and it. */
  readonly behind: Float64Array;
  /** Place → the place that follows it on the way with the least charges. */
  readonly next: Int32Array;
  readonly #in: Csr;
  readonly #rate: Float64Array;

  private constructor(
    /** Place → its number in the whole graph. */
    readonly vertices: Int32Array,
    readonly out: Csr,
    readonly needs: Csr,
    /** Item → its number in the whole graph. */
    readonly items: Int32Array,
    readonly weight: Float64Array,
    readonly price: Float64Array,
  ) {
    const n = vertices.length;
    this.size = n;
    this.#in = reverseCsr(out);
    this.own = new Float64Array(n);
    const { offsets, targets } = needs;
    for (let v = 0; v < n; v++)
      for (let k = offsets[v]!, end = offsets[v + 1]!; k < end; k++) this.own[v]! += weight[targets[k]!]!;
    this.charge = new Float64Array(n);
    this.ahead = new Float64Array(n);
    this.behind = new Float64Array(n);
    this.next = new Int32Array(n);
    this.#rate = new Float64Array(weight.length);
  }

  /** The allowed vertices of a graph, from one to another, all at the same price. */
  static of(
    { out, needs, weight }: ItemGraph,
    from: number,
    to: number,
    isAllowed: (vertex: number) => boolean,
  ): ChargedRegion {
    const n = vertexCount(out);
    const places = [from];
    for (let v = 0; v < n; v++) if (v !== from && v !== to && isAllowed(v)) places.push(v);
    places.push(to);
    const whole = {
      vertices: Int32Array.from({ length: n }, (_, v) => v),
      out,
      needs,
      items: Int32Array.from(weight.keys()),
      weight,
      price: new Float64Array(n).fill(1),
    };
    return ChargedRegion.#cut(whole, places, (item) => weight[item] === 0);
  }

  /** Only these places of the region: the first becomes the start, the last is the target. Items that are paid for cost nothing any more. */
  part(places: readonly number[], isPaid: (item: number) => boolean): ChargedRegion {
    return ChargedRegion.#cut(this, places, isPaid);
  }

  static #cut(
    source: Pick<ChargedRegion, "vertices" | "out" | "needs" | "items" | "weight" | "price">,
    places: readonly number[],
    isPaid: (item: number) => boolean,
  ): ChargedRegion {
    const n = places.length;
    const placeOf = new Int32Array(source.vertices.length).fill(-1);
    for (let i = 0; i < n; i++) placeOf[places[i]!] = i;
    const itemOf = new Int32Array(source.weight.length).fill(UNSEEN);
    const kept: number[] = [];
    const needed = new Int32Array(source.needs.targets.length);
    const neededFrom = new Int32Array(n + 1);
    const heads = new Int32Array(source.out.targets.length);
    const headsFrom = new Int32Array(n + 1);
    let [needsCount, headsCount] = [0, 0];
    for (let i = 0; i < n; i++) {
      const v = places[i]!;
      // What the start and the target need is paid for in any case.
      const isInner = i > 0 && i < n - 1;
      for (let k = source.needs.offsets[v]!, end = source.needs.offsets[v + 1]!; isInner && k < end; k++) {
        const item = source.needs.targets[k]!;
        if (itemOf[item] === UNSEEN) itemOf[item] = isPaid(item) ? PAID : kept.push(item) - 1;
        if (itemOf[item] !== PAID) needed[needsCount++] = itemOf[item]!;
      }
      neededFrom[i + 1] = needsCount;
      for (let k = source.out.offsets[v]!, end = source.out.offsets[v + 1]!; i < n - 1 && k < end; k++) {
        const head = placeOf[source.out.targets[k]!]!;
        if (head > 0) heads[headsCount++] = head;
      }
      headsFrom[i + 1] = headsCount;
    }
    return new ChargedRegion(
      Int32Array.from(places, (v) => source.vertices[v]!),
      { offsets: headsFrom, targets: heads.slice(0, headsCount) },
      { offsets: neededFrom, targets: needed.slice(0, needsCount) },
      Int32Array.from(kept, (item) => source.items[item]!),
      Float64Array.from(kept, (item) => source.weight[item]!),
      Float64Array.from(places, (v) => source.price[v]!),
    );
  }

  /** Charges all items by the present prices, and measures what lies ahead and behind. O((n + m) log m + needs). */
  *measure(): Generator<void, void, boolean | undefined> {
    const { size, needs, price, charge } = this;
    const { offsets, targets } = needs;
    const rate = this.#rate.fill(0);
    for (let v = 0; v < size; v++)
      for (let k = offsets[v]!, end = offsets[v + 1]!; k < end; k++) rate[targets[k]!]! += price[v]!;
    for (let i = 0; i < rate.length; i++) rate[i] = this.weight[i]! / rate[i]!;
    for (let v = 0; v < size; v++) {
      let sum = 0;
      for (let k = offsets[v]!, end = offsets[v + 1]!; k < end; k++) sum += rate[targets[k]!]!;
      charge[v] = sum * price[v]!;
    }
    yield;
    leastCostsInto(this.ahead, this.#in, charge, size - 1, this.next);
    yield;
    leastCostsInto(this.behind, this.out, charge, 0);
  }

  /** Place → the fewest edges from it to the target and from the start to it; Infinity where there is no way. */
  hops(): { readonly ahead: Float64Array; readonly behind: Float64Array } {
    return { ahead: hopsFrom(this.#in, this.size - 1), behind: hopsFrom(this.out, 0) };
  }

  /** The places of the way with the least charges, without start and target. Only where there is one. */
  cheapestWay(): number[] {
    const way: number[] = [];
    for (let v = this.next[0]!; v !== this.size - 1; v = this.next[v]!) way.push(v);
    return way;
  }
}

/** The places of the way with the fewest edges, of several the one whose ranks come first, without start and target. */
export function firstWay(region: ChargedRegion, rankOf: (vertex: number) => number): number[] {
  const { out, vertices } = region;
  const hops = region.hops().ahead;
  const way: number[] = [];
  for (let v = 0; hops[v] !== 1;) {
    let next = -1;
    for (let k = out.offsets[v]!, end = out.offsets[v + 1]!; k < end; k++) {
      const u = out.targets[k]!;
      if (hops[u] !== hops[v]! - 1) continue;
      if (next < 0 || rankOf(vertices[u]!) < rankOf(vertices[next]!)) next = u;
    }
    way.push((v = next));
  }
  return way;
}

function hopsFrom({ offsets, targets }: Csr, start: number): Float64Array {
  const hops = new Float64Array(offsets.length - 1).fill(Infinity);
  hops[start] = 0;
  const layer = [start];
  for (const v of layer)
    for (let k = offsets[v]!, end = offsets[v + 1]!; k < end; k++) {
      const u = targets[k]!;
      if (hops[u] !== Infinity) continue;
      hops[u] = hops[v]! + 1;
      layer.push(u);
    }
  return hops;
}
