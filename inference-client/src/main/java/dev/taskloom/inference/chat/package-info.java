/** What is said to models and what comes back, independent of provider and transport. */
package dev.taskloom.inference.chat;
