// Package schedule turns a demand and a snapshot into a placement, with
// the reasons for the node chosen and for those that were not.
//
// It is pure; fleets bind what it decides.
package schedule
