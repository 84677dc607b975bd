// want time n^2
function intersection(a, b) {
    return [...new Set(a.filter(x => b.includes(x)))];
}
