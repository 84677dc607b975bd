// want time n^2
function quickSort(a) {
    if (a.length < 2) return a;
    const [p, ...rest] = a;
    return [...quickSort(rest.filter(x => x < p)), p, ...quickSort(rest.filter(x => x >= p))];
}
