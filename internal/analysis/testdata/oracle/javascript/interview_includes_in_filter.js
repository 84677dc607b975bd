// want time n^2
// want space n
/**
 * @param {number[]} a
 * @param {number[]} b
 * @return {number[]}
 */
function intersect(a, b) {
    return a.filter(x => b.includes(x));
}
