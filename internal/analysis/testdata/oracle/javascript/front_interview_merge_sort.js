// want time n log n
// want space n
const mergeSort = (arr) => {
    if (arr.length <= 1) return arr;
    const mid = arr.length >> 1;
    const merge = (l, r) => {
        const out = [];
        let i = 0, j = 0;
        while (i < l.length && j < r.length) out.push(l[i] < r[j] ? l[i++] : r[j++]);
        return out.concat(l.slice(i), r.slice(j));
    };
    return merge(mergeSort(arr.slice(0, mid)), mergeSort(arr.slice(mid)));
};
