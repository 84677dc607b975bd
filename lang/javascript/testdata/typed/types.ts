interface Edge { to: number; w: number }
type Graph = Edge[][];
enum Color { Red, Green }

function dijkstra(n: number, edges: number[][], src: number): number[] {
    const g: Graph = Array.from({ length: n }, () => [] as Edge[]);
    for (const [u, v, w] of edges) g[u].push({ to: v, w });
    const dist: number[] = new Array<number>(n).fill(Infinity);
    const seen = new Set<number>();
    const cost: Map<number, string[]> = new Map<number, string[]>();
    dist[src] = 0;
    while (seen.size < n) {
        let best = -1;
        for (let i = 0; i < n; i++) if (!seen.has(i) && (best < 0 || dist[i] < dist[best])) best = i;
        if (best < 0) break;
        seen.add(best);
        for (const { to, w } of g[best]!) dist[to] = Math.min(dist[to], dist[best] + w);
    }
    cost.forEach((names, k) => { dist[k] += names.length; });
    return dist;
}

class Trie<T> {
    private children: Map<string, Trie<T>> = new Map();
    constructor(private readonly end: boolean = false, public value?: T) {}
    insert(word: string, memo: { [key: string]: number } = {}): void {
        let node: Trie<T> = this;
        for (const c of word) {
            if (!node.children.has(c)) node.children.set(c, new Trie<T>());
            node = node.children.get(c) as Trie<T>;
            memo[c] = (memo[c] ?? 0) + 1;
        }
    }
}

export const handler = async (event: { xs: number[] }, context: unknown): Promise<number> =>
    event.xs.reduce((a: number, b: number): number => a + b, 0);
