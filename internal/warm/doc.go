// Package warm keeps idle sandboxes ready so that a call starts at once.
//
// A warm sandbox serves one tenant and one program.
package warm
