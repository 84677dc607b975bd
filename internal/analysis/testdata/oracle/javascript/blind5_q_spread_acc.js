// want time n^2
// want space n
// kind function
const mapObj = (items) => items.reduce((acc, it) => ({ ...acc, [it.id]: it }), {});
