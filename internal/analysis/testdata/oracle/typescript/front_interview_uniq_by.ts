// want time n
// want space n
export function uniqBy<T, K>(xs: readonly T[], key: (x: T) => K): T[] {
    const seen = new Set<K>();
    return xs.filter((x: T): boolean => {
        const k = key(x);
        if (seen.has(k)) return false;
        seen.add(k);
        return true;
    });
}
