/** What people do in Tasklist, Cockpit and our own pages, done in a real browser against the running demonstration. */
package io.leadflow.browser;
