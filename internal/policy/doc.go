// Package policy decides what may run at all: admission, the floor of
// isolation, quotas, what a sandbox may reach.
//
// It is pure; sandboxes enforce what it decides.
package policy
