import "./own-inbox.test.ts"; // once more, in another worker
