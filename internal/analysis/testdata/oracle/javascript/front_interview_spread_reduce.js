// want time n^2
const groupBy = (items, key) =>
    items.reduce((acc, item) => ({ ...acc, [item[key]]: [...(acc[item[key]] || []), item] }), {});
