// want time n log n
// want space n
/**
 * @param {number[][]} intervals
 * @return {number[][]}
 */
var merge = function(intervals) {
    intervals.sort((a, b) => a[0] - b[0]);
    const res = [intervals[0]];
    for (const [start, end] of intervals.slice(1)) {
        const last = res[res.length - 1];
        if (start <= last[1]) last[1] = Math.max(last[1], end);
        else res.push([start, end]);
    }
    return res;
};
