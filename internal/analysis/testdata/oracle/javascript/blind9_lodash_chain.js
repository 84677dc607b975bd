// want time n log n
// want space n
const _ = require('lodash');
function topSpenders(orders, k) {
  const totals = _.mapValues(_.groupBy(orders, 'userId'), list => _.sumBy(list, 'amount'));
  return _.take(_.orderBy(Object.entries(totals), ([, t]) => t, 'desc'), k);
}
