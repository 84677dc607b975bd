// Package worker is the node side of a task: receive, acquire a sandbox,
// run, observe, report, acknowledge.
//
// It places nothing and knows no queue's or sandbox's driver.
package worker
