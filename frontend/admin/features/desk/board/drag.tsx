import {
  DndContext,
  DragOverlay,
  MouseSensor,
  pointerWithin,
  TouchSensor,
  useDraggable,
  useDroppable,
  useSensor,
  useSensors,
} from '@dnd-kit/core';
import { type ReactNode, useState } from 'react';

/** A short hold on touch screens, so that scrolling and a pocket move nothing. */
const touch = { activationConstraint: { delay: 250, tolerance: 8 } };
/** The board scrolls only when the pointer is close to its edge. */
const nearEdges = { threshold: { x: 0.06, y: 0.06 } };
const mouse = { activationConstraint: { distance: 4 } };

interface DragBoardProps {
  onStart: (draggedId: string) => void;
  /** `null`: let go where nothing takes it. */
  onEnd: (draggedId: string, targetId: string | null) => void;
  /** What follows the pointer. */
  overlay: ReactNode;
  children: ReactNode;
}

/** Things inside can be dragged onto each other. The way by keyboard is "Move to..." in a booking's drawer. */
export function DragBoard({ onStart, onEnd, overlay, children }: DragBoardProps) {
  const sensors = useSensors(useSensor(MouseSensor, mouse), useSensor(TouchSensor, touch));
  const [draggedId, setDraggedId] = useState('');
  return (
    <DndContext
      sensors={sensors}
      collisionDetection={pointerWithin}
      autoScroll={nearEdges}
      accessibility={{ screenReaderInstructions: { draggable: '' } }}
      onDragStart={({ active }) => {
        setDraggedId(String(active.id));
        onStart(String(active.id));
      }}
      onDragEnd={({ active, over }) => onEnd(String(active.id), over ? String(over.id) : null)}
      onDragCancel={() => onEnd(draggedId, null)}
    >
      {children}
      <DragOverlay dropAnimation={null}>{overlay}</DragOverlay>
    </DndContext>
  );
}

/** What makes an element draggable: spread over it. */
export function useDragged(id: string, isEnabled: boolean) {
  const { setNodeRef, listeners, isDragging } = useDraggable({ id, disabled: !isEnabled });
  return { props: { ref: setNodeRef, ...(isEnabled ? listeners : {}) }, isDragging };
}

/** What makes an element take what is dragged. */
export function useTarget(id: string, isEnabled: boolean) {
  const { setNodeRef, isOver } = useDroppable({ id, disabled: !isEnabled });
  return { ref: setNodeRef, isOver: isEnabled && isOver };
}
