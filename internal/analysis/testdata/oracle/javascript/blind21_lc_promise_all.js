// want time n
// entry promiseAll
var promiseAll = function (functions) {
  return new Promise((resolve, reject) => {
    const res = new Array(functions.length);
    let left = functions.length;
    functions.forEach(async (f, i) => {
      try {
        res[i] = await f();
        if (--left === 0) resolve(res);
      } catch (e) {
        reject(e);
      }
    });
  });
};
