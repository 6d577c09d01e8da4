export { definePoint, type Halves, type Joined, type NodeHalf, type Point, type ViewHalf } from './point.ts';
