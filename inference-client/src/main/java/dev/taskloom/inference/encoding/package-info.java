/** How DeepSeek's models read a conversation and write an answer: messages to prompt, completion to message. */
package dev.taskloom.inference.encoding;
